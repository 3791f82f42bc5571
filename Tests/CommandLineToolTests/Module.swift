enum CommandLineToolTestsModule {}
