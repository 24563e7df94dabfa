var $block = class Block {
  constructor(kind, dependencies, body) {
    this.kind = kind;
    this.dependencies = dependencies;
    this.body = body;
    this.state = this.waiting = 0;
    this.parents = [];
  }
  link() {
    for (var open = [this], block; (block = open.pop()); ) {
      if (block.state) continue;
      block.state = 1;
      for (var dependency of block.dependencies()) if (dependency.link) open.push(dependency);
      if (block.kind & 1 && !block.steps) (block.steps = block.body()).next();
    }
  }
  evaluate() {
    if (this.state > 2 && this.root !== this) return this.root.evaluate();
    if (this.promise) return this.promise;
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    if (this.failed) this.reject(this.failed.error);
    else if (this.state > 3) this.resolve();
    if (this.state > 1) return this.promise;
    this.link();
    var stack = [], frames = [], frame, index = 0;
    var enter = (block) => {
      block.state = 2;
      block.stack = stack;
      block.low = block.index = index++;
      stack.push(block);
      frames.push({ block, next: 0, dependencies: block.dependencies() });
    };
    var awaited = (block, dependency) => {
      if (dependency.state < 3) {
        if (dependency.stack === stack) block.low = Math.min(block.low, dependency.low);
      } else if ((dependency = dependency.root).failed) throw dependency.failed.error;
      if (dependency.order > 0) {
        block.waiting++;
        dependency.parents.push(block);
      }
    };
    try {
      for (enter(this); (frame = frames[frames.length - 1]); ) {
        var block = frame.block, dependency = frame.dependencies[frame.next++];
        if (!dependency) {
          if (block.waiting || block.kind & 2) {
            block.order = Block.order = (Block.order || 0) + 1;
            if (!block.waiting) block.start();
          } else block.execute();
          if (block.low === block.index)
            do {
              dependency = stack.pop();
              dependency.state = dependency.order ? 3 : 4;
              dependency.root = block;
            } while (dependency !== block);
          frames.pop();
          if ((frame = frames[frames.length - 1])) awaited(frame.block, block);
        } else if (!dependency.link) dependency();
        else if (dependency.state < 2) enter(dependency);
        else awaited(block, dependency);
      }
      if (this.state > 3) this.resolve();
    } catch (error) {
      for (var member of stack) {
        member.state = 4;
        member.failed = { error };
        member.root = member;
      }
      this.reject(error);
    }
    return this.promise;
  }
  execute() {
    this.kind & 1 ? this.steps.next() : this.body();
  }
  start() {
    (this.kind & 4 ? this.steps.next() : this.kind & 1 ? this.drive() : this.body()).then(() => this.fulfilled(), (error) => this.rejected(error));
  }
  async drive() {
    for (var step = this.steps.next(), value; !step.done; ) {
      try {
        value = await step.value;
      } catch (error) {
        step = this.steps.throw(error);
        continue;
      }
      step = this.steps.next(value);
    }
  }
  done() {
    this.order = -1;
    this.state = 4;
    if (this.resolve) this.resolve();
  }
  fulfilled() {
    if (this.state > 3) return;
    this.done();
    var ready = [];
    for (var open = [this], block; (block = open.pop()); )
      for (var parent of block.parents)
        if (!ready.includes(parent) && !parent.root.failed && !--parent.waiting) {
          ready.push(parent);
          if (!(parent.kind & 2)) open.push(parent);
        }
    for (var next of ready.sort((a, b) => a.order - b.order)) {
      if (next.state > 3) continue;
      if (next.kind & 2) {
        next.start();
        continue;
      }
      try {
        next.execute();
      } catch (error) {
        next.rejected(error);
        continue;
      }
      next.done();
    }
  }
  rejected(error) {
    if (this.state > 3) return;
    this.failed = { error };
    this.state = 4;
    this.order = -1;
    if (this.reject) this.reject(error);
    for (var parent of this.parents) parent.rejected(error);
  }
  run() {
    this.evaluate().catch(() => {});
    var root = this.state > 2 ? this.root : this;
    if (root.failed) throw root.failed.error;
  }
  async import(namespace) {
    await 0;
    await this.evaluate();
    return namespace();
  }
  busy() {
    return this.state === 2;
  }
};
