enum TerminalTestsModule {}
