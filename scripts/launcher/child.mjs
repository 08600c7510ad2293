// Loaded into the web server and the worker. When the launcher is gone, however it went, the channel to it
// closes, and a server nobody can stop any more must not keep the port.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()
