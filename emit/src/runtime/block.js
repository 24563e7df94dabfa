var $block = class {
  constructor(kind, dependencies, body) {
    this.kind = kind;
    this.dependencies = dependencies;
    this.body = body;
  }
  run() {
    if (this.failed) throw this.failed.error;
    if (this.stack) return;
    var stack = [], open = [this], block, dependency;
    var enter = (next) => {
      next.parent = block;
      block = next;
      block.stack = stack;
      block.low = block.index = stack.push(block);
    };
    while ((block = open.pop()))
      if (block.body && !block.rest) {
        for (dependency of (block.rest = block.dependencies().reverse())) open.push(dependency);
        if (block.kind) (block.steps = block.body()).next();
      }
    try {
      for (enter(this); block; )
        if (!(dependency = block.rest[block.rest.length - 1])) {
          block.kind ? block.steps.next() : block.body();
          if (block.low === block.index) do (dependency = stack.pop()).low = Infinity; while (dependency !== block);
          block = block.parent;
        } else if (dependency.body && !dependency.stack) enter(dependency);
        else {
          block.rest.pop();
          if (!dependency.body) dependency();
          else if (dependency.failed) throw dependency.failed.error;
          else if (dependency.stack === stack) block.low = Math.min(block.low, dependency.low);
        }
    } catch (error) {
      for (block of stack) block.failed = { error };
      throw error;
    }
  }
  async import(namespace) {
    await 0;
    this.run();
    return namespace();
  }
  busy() {
    return this.low < Infinity && !this.failed;
  }
};
