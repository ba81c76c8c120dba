using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Engine;

/// <summary>A Python process that trains with one library and stays, so that its start is not measured.</summary>
internal sealed class PythonPeer : IDisposable
{
    // A Python of its own on the PATH often lacks the distribution's packages.
    static readonly string[] _interpreters = ["python3", "/usr/bin/python3"];

    readonly Process _process;

    PythonPeer(Process process, string name) => (_process, Name) = (process, name);

    /// <summary>The library with its version.</summary>
    public string Name { get; }

    /// <summary>Starts a peer; null when the library is not installed.</summary>
    public static PythonPeer? Start(string library, string title)
    {
        foreach (var interpreter in _interpreters)
        {
            var start = new ProcessStartInfo(interpreter, [Repository.Folder("benchmarks", "engine", "peer.py"), library])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            Process process;
            try
            {
                process = Process.Start(start)!;
            }
            catch (Win32Exception)
            {
                // There is no such program here.
                continue;
            }
            if (process.StandardOutput.ReadLine() is { } line && line.StartsWith("ready ", StringComparison.Ordinal))
                return new PythonPeer(process, $"{title} {line["ready ".Length..]}");
            process.WaitForExit();
            process.Dispose();
        }
        return null;
    }

    /// <summary>Trains a task that is written in a file.</summary>
    /// <exception cref="InvalidDataException">The process ended instead.</exception>
    public (double Seconds, double[] Parameters) Train(string taskFile)
    {
        _process.StandardInput.WriteLine(taskFile);
        _process.StandardInput.Flush();
        using var answer = JsonDocument.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidDataException($"{Name} ended while it was training."));
        return (answer.RootElement.GetProperty("seconds").GetDouble(),
            [.. answer.RootElement.GetProperty("parameters").EnumerateArray().Select(number => number.GetDouble())]);
    }

    public void Dispose()
    {
        _process.StandardInput.Dispose();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
    }
}
