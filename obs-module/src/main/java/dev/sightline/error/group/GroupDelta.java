package dev.sightline.error.group;

import dev.sightline.error.group.GroupSnapshot.Figures;

/**
 * What happened in one group, in one build, since this was told last.
 *
 * @param fingerprint the group
 * @param grouping why its occurrences are one group
 * @param face how it presents itself now
 * @param build the build, or empty
 * @param figures what was counted since
 */
public record GroupDelta(
    String fingerprint, String grouping, GroupFace face, String build, Figures figures) {}
