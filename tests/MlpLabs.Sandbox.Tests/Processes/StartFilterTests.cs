using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using MlpLabs.Protocol.Seccomp;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Processes;

public sealed class StartFilterTests
{
    static string Descriptor => StartFilter.OfPrograms.Descriptor.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Every_process_that_is_started_with_the_filter_finds_all_of_it_from_its_beginning()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The filter is Linux's.");
        var filter = Convert.ToHexStringLower(SystemCallFilters.Start(RuntimeInformation.ProcessArchitecture));

        var readAndAt = $"cat /proc/self/fd/{Descriptor} | od -An -v -tx1 | tr -d ' \\n'; grep pos /proc/self/fdinfo/{Descriptor}";

        var read = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Said(readAndAt, withFilter: true))));

        Assert.All(read, said => Assert.Equal($"{filter}pos:\t0\n", said));
    }

    [Fact]
    public async Task A_process_that_is_started_without_the_filter_does_not_find_it_open()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The filter is Linux's.");
        var isOpen = $"if [ -e /proc/self/fd/{Descriptor} ]; then echo open; else echo closed; fi";

        Assert.Equal("open\n", await Said(isOpen, withFilter: true));
        Assert.Equal("closed\n", await Said(isOpen, withFilter: false));
    }

    static async Task<string> Said(string command, bool withFilter)
    {
        await using var child = new ChildProcess(new ProcessStartInfo("/bin/sh", ["-c", command]), filter: withFilter ? StartFilter.OfPrograms : null);
        return await new StreamReader(child.Output).ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
