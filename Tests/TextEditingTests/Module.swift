enum TextEditingTestsModule {}
