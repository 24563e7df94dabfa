// `import.meta` needs the Module goal.
console.log(import.meta.url);
