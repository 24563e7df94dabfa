var $block = (dependencies, body) => {
  var run, error, failed, state = 0, cells = Object.create(null);
  var link = () => {
    if (state) return;
    state = 1;
    for (var dependency of dependencies()) if (dependency.link) dependency.link();
    run = body();
    Object.assign(cells, run.next().value);
  };
  var evaluate = () => {
    if (failed) throw error;
    if (state > 1) return;
    link();
    state = 2;
    try {
      for (var dependency of dependencies()) dependency();
      run.next();
    } catch (reason) {
      failed = true;
      throw (error = reason);
    }
    state = 3;
  };
  evaluate.link = link;
  evaluate.cells = cells;
  evaluate.busy = () => state === 2 && !failed;
  return evaluate;
};
