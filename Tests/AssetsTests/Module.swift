enum AssetsTestsModule {}
