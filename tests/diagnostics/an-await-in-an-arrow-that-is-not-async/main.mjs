const f = () => await 1;
