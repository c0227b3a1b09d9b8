package dev.sightline.console.view;

import dev.sightline.manage.ErrorGroupDetail.Share;
import java.util.List;

/**
 * How many occurrences had one value.
 *
 * @param name the value
 * @param percent 0 to 100, of all occurrences of the group
 * @param share the same in words
 */
public record ShareRow(String name, int percent, String share) {
  private static final int MAX = 5;

  static List<ShareRow> of(List<Share> shares) {
    long all = Math.max(1, shares.stream().mapToLong(Share::count).sum());
    return shares.stream()
        .filter(each -> each.count() > 0)
        .limit(MAX)
        .map(each -> of(each, all))
        .toList();
  }

  private static ShareRow of(Share share, long all) {
    int percent = (int) Math.max(1, Math.min(100, 100 * share.count() / all));
    return new ShareRow(Visible.name(share.name()), percent, Amounts.share(share.count(), all));
  }
}
