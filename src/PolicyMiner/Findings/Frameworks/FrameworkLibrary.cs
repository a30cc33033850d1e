using System.Reflection;

namespace PolicyMiner.Findings.Frameworks;

/// <summary>The frameworks that ship with the program.</summary>
public static class FrameworkLibrary
{
    private const string Prefix = "PolicyMiner.Findings.Resources.frameworks.";
    private const string Suffix = ".yaml";

    /// <summary>Option value: no framework.</summary>
    public const string None = "none";

    /// <summary>Ids of the shipped frameworks.</summary>
    public static IReadOnlyList<string> Names { get; } = ["policy-tools", "collaborative-governance", "synergy-alignment-optimisation"];

    /// <summary>The YAML of a shipped framework, to copy and edit.</summary>
    public static string Yaml(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new ArgumentException($"No framework {name} is shipped.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A shipped framework.</summary>
    /// <param name="name">An id of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">No such framework is shipped.</exception>
    public static Framework Get(string name) => FrameworkFile.Parse(Yaml(name), name + Suffix);
}
