enum WorkspaceTestsModule {}
