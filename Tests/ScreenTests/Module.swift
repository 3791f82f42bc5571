enum ScreenTestsModule {}
