using System.Globalization;
using Microsoft.Extensions.Logging;
using MlpLabs.Reporting;

namespace MlpLabs.Course.Batches;

/// <summary>A log beside the results: which submission was begun when, what was tried again, what failed and how.</summary>
/// <remarks>Each line is written at once, so that the log of a batch that was killed shows what it was doing.</remarks>
internal sealed class LogFile : ILoggerProvider
{
    readonly TimeProvider _time;
    readonly StreamWriter _file;
    readonly Lock _lock = new();

    public LogFile(string path, TimeProvider time)
    {
        _time = time;
        _file = new StreamWriter(path, append: true) { AutoFlush = true };
    }

    public ILogger CreateLogger(string categoryName) => new CategoryLog(this, categoryName);

    public void Dispose() => _file.Dispose();

    void Write(LogLevel level, string category, string message, Exception? error)
    {
        // A submission's name may hold line ends and escape sequences: they must make no lines of their own, and repaint no terminal that shows the log.
        var text = error is null ? message : $"{message} {error}";
        lock (_lock)
            _file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {level} {category}: {PlainText.OneLine(text.ReplaceLineEndings(" "))}"));
    }

    sealed class CategoryLog(LogFile file, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            file.Write(logLevel, category, formatter(state, exception), exception);
    }
}
