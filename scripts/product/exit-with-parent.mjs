// Loaded before a supervised process: when its supervisor is gone, however it went, the process must not live on alone.
process.on('disconnect', () => process.exit(1))
