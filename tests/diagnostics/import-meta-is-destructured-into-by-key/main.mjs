// `import.meta` is not a valid target.
({ a: import.meta } = {});
