using System.ComponentModel;
using System.Diagnostics;

namespace PolicyMiner.Cli.Tests.Support;

/// <summary>A file system in memory with a size of its own.</summary>
internal static class Tmpfs
{
    public static bool TryMount(string folder, string size) => Run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder);

    public static void Resize(string folder, string size) => Run("mount", "-o", "remount,size=" + size, folder).Should().BeTrue();

    public static void Unmount(string folder) => Run("umount", folder).Should().BeTrue();

    private static bool Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // no such command
        }
    }
}
