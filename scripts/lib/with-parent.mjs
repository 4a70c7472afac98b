// Loaded first into a program that a task starts: when the task is gone, killed even, the program ends too.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
