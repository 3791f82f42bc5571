enum WizardTestsModule {}
