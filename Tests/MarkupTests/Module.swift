enum MarkupTestsModule {}
