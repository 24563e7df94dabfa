var $block = class {
  constructor(kind, dependencies, body) {
    this.kind = kind;
    this.dependencies = dependencies;
    this.body = body;
    this.state = 0;
  }
  link() {
    for (var open = [this], block; (block = open.pop()); ) {
      if (block.state) continue;
      block.state = 1;
      for (var dependency of block.dependencies()) if (dependency.link) open.push(dependency);
      if (block.kind) (block.steps = block.body()).next();
    }
  }
  run() {
    if (this.state > 2 || this.failed) {
      if (this.failed) throw this.failed.error;
      return;
    }
    this.link();
    var stack = [], frames = [], frame, index = 0;
    var enter = (block) => {
      block.state = 2;
      block.stack = stack;
      block.low = block.index = index++;
      stack.push(block);
      frames.push({ block, next: 0, dependencies: block.dependencies() });
    };
    try {
      for (enter(this); (frame = frames[frames.length - 1]); ) {
        var block = frame.block, dependency = frame.dependencies[frame.next++];
        if (!dependency) {
          block.kind ? block.steps.next() : block.body();
          if (block.low === block.index) do (dependency = stack.pop()).state = 3; while (dependency !== block);
          frames.pop();
          if (block.state < 3) frames[frames.length - 1].block.low = Math.min(frames[frames.length - 1].block.low, block.low);
        } else if (!dependency.link) dependency();
        else if (dependency.failed) throw dependency.failed.error;
        else if (dependency.state < 2) enter(dependency);
        else if (dependency.stack === stack && dependency.state < 3) block.low = Math.min(block.low, dependency.low);
      }
    } catch (error) {
      for (var member of stack) member.failed = { error };
      throw error;
    }
  }
  import(namespace) {
    return Promise.resolve().then(() => (this.run(), namespace()));
  }
  busy() {
    return this.state === 2 && !this.failed;
  }
};
