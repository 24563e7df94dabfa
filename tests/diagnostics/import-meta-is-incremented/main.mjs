// `import.meta` is not a valid target.
++import.meta;
