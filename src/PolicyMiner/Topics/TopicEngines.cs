namespace PolicyMiner.Topics;

/// <summary>The visible list of topic engines.</summary>
public static class TopicEngines
{
    /// <summary>All engines; the first is the default.</summary>
    public static IReadOnlyList<ITopicEngine> All { get; } = [new Cvb0Engine(), new GibbsEngine()];

    /// <summary>Name of the default engine.</summary>
    public static string Default => All[0].Name;

    /// <summary>The engine of a name of <see cref="All"/>.</summary>
    public static ITopicEngine Of(string name) => Find(name) ?? throw new ArgumentException($"There is no engine '{name}'.", nameof(name));

    /// <summary>The engine of a name, or null.</summary>
    public static ITopicEngine? Find(string name) => All.FirstOrDefault(e => e.Name == name);
}
