enum FormatsModule {}
