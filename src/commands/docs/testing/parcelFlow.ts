/** The invented guide of the documents, of which most snippets show a part. */
export const parcelFlow = `id: parcel
facts:
  place: { own-door: [house, flat], pick-up: [shop, locker] }
  customs: { told-only: [unpaid] }
questions:
  tracking:
    delivered: [card-left, with-neighbour, wrong-address]
    on-its-way: [{ to: customs-fee, if: { customs: unpaid } }, late, wrong-address]
    unsure: what-is-left
  card-left: { yes: at-the-shop, no: {} }
  where: { asks: place }
causes:
  with-neighbour:
  late: { closings: [fixed, later, not-fixed, not-mine] }
  wrong-address: { needs: place }
  at-the-shop:
  customs-fee:
`;
