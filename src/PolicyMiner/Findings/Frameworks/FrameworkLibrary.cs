using System.Reflection;
using PolicyMiner.Foundation;

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

    /// <summary>A shipped framework by its id, or one from a file.</summary>
    /// <param name="nameOrPath">An id of <see cref="Names"/>, or a path that ends with .yaml or .yml.</param>
    /// <exception cref="InputException">The file is missing or no framework.</exception>
    /// <exception cref="ConfigurationException">Neither a shipped id nor a YAML file.</exception>
    public static Framework Get(string nameOrPath)
    {
        if (Names.Contains(nameOrPath))
        {
            return FrameworkFile.Parse(Yaml(nameOrPath), nameOrPath + Suffix);
        }

        if (nameOrPath.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) || nameOrPath.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            return FrameworkFile.Read(nameOrPath);
        }

        var nearest = NearestName.Of(nameOrPath, Names);
        throw new ConfigurationException(new Problem(
            "--framework", $"'{nameOrPath}'", string.Join(", ", Names) + ", none, or a .yaml file", nearest is null ? "Choose one of these." : $"Did you mean '{nearest}'?"));
    }
}
