// Annex B excuses only a plain name.
for (var [x] = 1 in {});
