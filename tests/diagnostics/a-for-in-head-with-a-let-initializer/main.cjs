// Annex B excuses only `var`, and only in sloppy code.
for (let x = 1 in {});
