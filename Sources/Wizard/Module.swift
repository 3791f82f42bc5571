enum WizardModule {}
