enum MarkupModule {}
