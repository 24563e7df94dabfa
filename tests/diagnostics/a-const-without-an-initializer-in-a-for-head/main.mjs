for (const i; false; );
