#!/bin/sh
# Installs what the system tests drive: calendar clients and an older PostgreSQL. Debian, as root.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends khal python3-icalendar vdirsyncer postgresql-15
