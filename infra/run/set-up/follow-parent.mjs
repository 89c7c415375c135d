// Loaded before a server starts: it ends in good order when the process that started it is gone, even by kill -9.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
