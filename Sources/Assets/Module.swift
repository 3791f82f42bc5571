enum AssetsModule {}
