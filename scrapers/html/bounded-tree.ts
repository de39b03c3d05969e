import type { TreeAdapter } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';

export interface BoundedTree extends TreeAdapter<Htmlparser2TreeAdapterMap> {
  /** Elements made so far. */
  countElements(): number;
}

/**
 * Builds the tree of a page as parse5's own adapter does, and counts. What stands wrongly inside a table is put before it: the place
 * is sought from the end, where the table is, for a hostile page puts a hundred thousand things there.
 */
export function createBoundedTree(): BoundedTree {
  let elements = 0;
  return {
    ...adapter,
    countElements: () => elements,
    createElement: (...named) => {
      elements += 1;
      return adapter.createElement(...named);
    },
    insertBefore,
    insertTextBefore: (parent, text, reference) => {
      const { prev } = reference;
      if (prev && adapter.isTextNode(prev)) prev.data += text;
      else insertBefore(parent, adapter.createTextNode(text), reference);
    },
  };
}

const insertBefore: BoundedTree['insertBefore'] = (parent, node, reference) => {
  parent.children.splice(parent.children.lastIndexOf(reference), 0, node);
  if (reference.prev) reference.prev.next = node;
  [node.parent, node.prev, node.next] = [parent, reference.prev, reference];
  reference.prev = node;
};
