FROM node:26-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=65536 MALLOC_TRIM_THRESHOLD_=131072
COPY package.json package-lock.json ./
COPY openapi/sdk/package.json openapi/sdk/package.json
RUN npm ci --omit=dev --omit=optional
COPY db db
COPY scrapers scrapers
COPY openapi openapi
COPY src src
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:3000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "--max-semi-space-size=8", "--heap-growing-percent=25", "src/cli/showup.ts"]
CMD ["start"]
