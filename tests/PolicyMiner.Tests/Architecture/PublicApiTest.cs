using System.Reflection;
using System.Runtime.CompilerServices;

namespace PolicyMiner.Tests.Architecture;

/// <summary>Holds the library's public API as a text file, so that every change of it is seen as a change of that file.</summary>
public sealed class PublicApiTest
{
    [Fact]
    public void PublicApi_IsTheApprovedOne()
    {
        var approved = ApprovedFile();
        var actual = string.Concat(Describe(typeof(MiningPipeline).Assembly).Select(l => l + "\n"));
        if (Environment.GetEnvironmentVariable("APPROVE_PUBLIC_API") == "1")
        {
            File.WriteAllText(approved, actual);
        }

        var expected = File.ReadAllLines(approved);
        var lines = actual.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] changes = [.. expected.Except(lines).Select(l => "- " + l), .. lines.Except(expected).Select(l => "+ " + l)];
        changes.Should().BeEmpty("the public API changed; when that is meant, run this test with APPROVE_PUBLIC_API=1 and commit the file");
    }

    private static IEnumerable<string> Describe(Assembly assembly)
    {
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            yield return $"{Kind(type)} {Name(type)}{Bases(type)}";
            foreach (var member in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                yield return $"  {Name(type)}.{member}";
            }
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        // What the compiler writes for every record says nothing of its own.
        var methods = type.GetMethods(Declared).Where(m => !m.IsSpecialName && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && m.Name is not ("ToString" or "Equals" or "GetHashCode" or "Deconstruct" or "<Clone>$"));
        return type.GetConstructors(Declared).Select(c => $"new({Parameters(c)})")
            .Concat(type.GetFields(Declared).Select(f => $"{Name(f.FieldType)} {f.Name}{(f.IsLiteral ? " = " + Constant(f.GetRawConstantValue()) : string.Empty)}"))
            .Concat(type.GetProperties(Declared).Where(p => p.Name != "EqualityContract").Select(p => $"{(p.GetMethod!.IsStatic ? "static " : string.Empty)}{Name(p.PropertyType)} {p.Name} {{ get;{(p.SetMethod is { IsPublic: true } ? " init;" : string.Empty)} }}"))
            .Concat(methods.Select(m => $"{(m.IsStatic ? "static " : string.Empty)}{Name(m.ReturnType)} {m.Name}({Parameters(m)})"));
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = default" : string.Empty)}"));

    private static string Constant(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "null";

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        var bases = type.GetInterfaces().Where(i => i.Namespace?.StartsWith("PolicyMiner", StringComparison.Ordinal) == true).Select(Name).Order(StringComparer.Ordinal);
        var all = (type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum) ? [Name(b)] : Array.Empty<string>()).Concat(bases).ToArray();
        return all.Length == 0 ? string.Empty : " : " + string.Join(", ", all);
    }

    private static string Name(Type type)
    {
        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!);
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var name = type.Namespace?.StartsWith("PolicyMiner", StringComparison.Ordinal) == true ? type.FullName ?? type.Namespace + "." + type.Name : type.Name;
        name = name.Split('`', '[')[0].Replace('+', '.');
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }

    private static string ApprovedFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "PublicApi.approved.txt");
}
