namespace PolicyMiner.Cli.Tests.Support;

/// <summary>What every comparison of runs looks at: all files but the stage cache, and the manifest without its environment.</summary>
internal static class RunContents
{
    public static Dictionary<string, string> Of(string folder)
        => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Path: f, Name: Path.GetRelativePath(folder, f).Replace('\\', '/')))
            .Where(f => !f.Name.StartsWith(".cache/", StringComparison.Ordinal))
            .ToDictionary(f => f.Name, f => f.Name == "run.json" ? WithoutEnvironment(File.ReadAllText(f.Path)) : Convert.ToBase64String(File.ReadAllBytes(f.Path)));

    /// <summary>The environment is the last part of the manifest and the only one that may differ.</summary>
    private static string WithoutEnvironment(string manifest) => manifest[..manifest.IndexOf("\"environment\"", StringComparison.Ordinal)];
}
