// Every directive of a prologue counts.
"use client";
"use strict";
with ({}) {}
