const s = `${1 + `;
