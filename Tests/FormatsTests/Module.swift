enum FormatsTestsModule {}
