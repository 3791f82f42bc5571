enum WorkspaceModule {}
