// A label must not enclose its like.
same: same: for (;;) break;
