using System.Runtime.CompilerServices;

namespace PolicyMiner.Cli.Tests.Support;

/// <summary>The folder of the sources.</summary>
internal static class Repository
{
    public static string Root { get; } = FromHere();

    /// <summary>Copies a folder below the root with all that a user works with; what runs left behind stays out.</summary>
    public static void CopyTo(string target, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Root, file);
            if (!name.Split(Path.DirectorySeparatorChar).Contains("runs"))
            {
                var copy = Path.Combine(target, name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    private static string FromHere([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
