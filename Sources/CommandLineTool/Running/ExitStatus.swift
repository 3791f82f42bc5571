internal import ArgumentParser

/// Exit codes, after BSD's `sysexits.h`.
enum ExitStatus: Int32, Error {
  case done = 0
  /// `check` or `generate` has findings that matter.
  case findings = 1
  case usage = 64
  /// A document, state or review file is damaged.
  case badInput = 65
  /// No such workspace, session or document.
  case noInput = 66
  case cannotCreate = 73
  case ioError = 74
  /// Another run holds the session.
  case locked = 75

  /// The value that the argument parser exits with.
  var exitCode: ExitCode { ExitCode(rawValue) }
}
