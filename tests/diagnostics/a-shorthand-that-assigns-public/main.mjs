// `public` is reserved in strict code.
({ public } = {});
