// `import.meta` is not a valid target.
for (import.meta of []);
