enum TextEditingModule {}
