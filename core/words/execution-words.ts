import type { Vocabulary } from "./vocabulary.ts";

const list = (spellings: string): readonly string[] => spellings.split(",").map((spelling) => spelling.trim());

export type PaymentState = "Unpaid" | "Part paid" | "Paid" | "Prepaid" | "Cancelled";

/** "Prepaid" says that money left before the delivery on purpose. */
export const PAYMENT_STATES: Vocabulary<PaymentState> = {
  name: "paymentState",
  words: {
    Unpaid: list(`
      no, n, not paid, open, pending, outstanding, due, overdue, awaiting payment, awaiting invoice, invoiced, approved,
      not invoiced, scheduled, on hold, in progress, to be paid, for payment, payable, offen, unbezahlt, ausstehend,
      non payé, impayé, à payer, en attente, no pagado, pendiente, por pagar, nein, non, nicht bezahlt, fällig,
      überfällig, zu zahlen, in rechnung gestellt, non réglé, échu, en retard, facturé, dû, sin pagar, impagado,
      vencido, facturado, adeudado
    `),
    "Part paid": list(`
      partial, partially paid, part payment, partial payment, deposit paid, teilweise bezahlt, teilzahlung,
      partiellement payé, acompte versé, pago parcial, parcialmente pagado, teilbezahlt, angezahlt, payé en partie,
      payé partiellement, paiement partiel, pagado en parte, parcialmente pagada, parcial, partiel
    `),
    Paid: list(`
      yes, y, complete, completed, settled, reimbursed, paid in full, closed, cleared, done, bezahlt, beglichen, erstattet,
      payé, réglé, remboursé, pagado, pagada, reembolsado, ja, oui, sí, gezahlt, ausgeglichen, überwiesen, payée,
      réglée, acquitté, liquidado, abonado, reembolsada
    `),
    Prepaid: list(`
      prepayment, paid in advance, advance payment, advance, paid upfront, paid before delivery, vorausbezahlt,
      vorauszahlung, anzahlung, payé d'avance, pagado por adelantado, anticipo, im voraus bezahlt, vorkasse,
      payé à l'avance, prépayé, avance, pago anticipado, prepagado, anticipado
    `),
    Cancelled: list(`
      canceled, refused, rejected, void, refunded, storniert, erstattung, annulé, cancelado, anulado, abgebrochen,
      abgelehnt, hinfällig, annulée, refusé, rejeté, cancelada, anulada, rechazado
    `),
  },
};

export type OrderState = "Draft" | "Requested" | "Approved" | "Ordered" | "Received" | "Closed" | "Cancelled";

export const ORDER_STATES: Vocabulary<OrderState> = {
  name: "orderState",
  words: {
    Draft: list(`
      new, planned, identified, not started, in preparation, not raised, entwurf, geplant, brouillon, borrador,
      in vorbereitung, neu, nicht begonnen, en préparation, nouveau, prévu, planifié, en preparación, nuevo,
      planificado
    `),
    Requested: list(`
      submitted, raised, pending, pending approval, awaiting approval, in review, requisition, tender, tendering,
      out to tender, rfq, rfp, beantragt, angefragt, demandé, en attente, solicitado, pendiente, angefordert,
      bestellanforderung, ausgeschrieben, ausschreibung, eingereicht, ausstehend, demandée, soumis, appel d'offres,
      solicitada, enviado a aprobación, licitación, en licitación
    `),
    Approved: list(`
      authorized, authorised, awarded, contract awarded, genehmigt, freigegeben, approuvé, aprobado, bewilligt,
      vergeben, zuschlag erteilt, approuvée, validé, attribué, aprobada, autorizado, adjudicado
    `),
    Ordered: list(`
      open, issued, placed, sent, released, active, in progress, confirmed, ordered, part received, partially received,
      in production, in transit, bestellt, offen, beauftragt, commandé, en cours, ouvert, pedido, abierto, emitido,
      in bestellung, in lieferung, teilgeliefert, versandt, bestätigt, commandée, émis, passée, partiellement livré,
      confirmé, pedida, emitida, ordenado, encargado, en tránsito, confirmado, en curso
    `),
    Received: list(`
      delivered, fulfilled, complete, completed, erhalten, geliefert, reçu, livré, recibido, entregado, eingegangen,
      vollständig geliefert, reçue, reçus, livrée, recibida, recibidos, entregada
    `),
    Closed: list(`
      done, paid, finished, abgeschlossen, geschlossen, clos, terminé, cerrado, terminado, beendet, erledigt, bezahlt,
      close, clôturé, fermé, payé, cerrada, finalizado, pagado
    `),
    Cancelled: list(`
      canceled, rejected, void, withdrawn, storniert, abgelehnt, annulé, refusé, cancelado, anulado, abgebrochen,
      zurückgezogen, annulée, rejeté, cancelada, anulada, rechazado
    `),
  },
};

export type DeliveryState = "Not delivered" | "Part delivered" | "Delivered" | "Returned" | "Cancelled";

export const DELIVERY_STATES: Vocabulary<DeliveryState> = {
  name: "deliveryState",
  words: {
    "Not delivered": list(`
      no, n, open, pending, outstanding, ordered, scheduled, awaiting delivery, in transit, shipped, on order, not shipped,
      late, delayed, overdue, back ordered, backordered, not received, in production, not started, planned, offen,
      ausstehend, unterwegs, nicht geliefert, verspätet, non livré, en attente, en retard, expédié, no entregado, pendiente,
      nein, non, bestellt, in lieferung, überfällig, noch nicht geliefert, non livrée, à livrer, commandé, en transit,
      sin entregar, por entregar, no recibido, en tránsito, pedido, enviado, retrasado
    `),
    "Part delivered": list(`
      partial, partially delivered, part received, partially received, teilgeliefert, teilweise geliefert,
      partiellement livré, entrega parcial, teillieferung, teilweise erhalten, livré en partie, livraison partielle,
      partiellement reçu, entregado en parte, entregado parcialmente, parcialmente entregado, parcial, partiel
    `),
    Delivered: list(`
      yes, y, received, complete, completed, done, accepted, closed, installed, geliefert, erhalten, livré, reçu,
      entregado, recibido, ja, oui, sí, vollständig geliefert, eingegangen, angenommen, livrée, reçue, entregada,
      recibida, completo
    `),
    Returned: list(`
      rejected, refused, retourniert, zurückgesandt, retourné, refusé, devuelto, zurückgegeben, zurückgeschickt,
      reklamiert, rücksendung, renvoyé, retournée, rechazado, devuelta, retornado
    `),
    Cancelled: list(`
      canceled, not required, void, storniert, annulé, cancelado, anulado, abgebrochen, entfallen, annulée, cancelada,
      anulada
    `),
  },
};

export type MessageState = "Planned" | "Draft" | "Approved" | "Sent" | "Cancelled";

export const MESSAGE_STATES: Vocabulary<MessageState> = {
  name: "messageState",
  words: {
    Planned: list(`
      open, scheduled, pending, not started, not sent, to do, due, upcoming, new, on hold, geplant, offen, prévu,
      planifié, à envoyer, planificado, pendiente, ausstehend, nicht gesendet, nicht begonnen, fällig, prévue,
      planifiée, à faire, à venir, planificada, previsto, por enviar, programado
    `),
    Draft: list(`
      drafted, in progress, in preparation, in review, awaiting approval, submitted, entwurf, in arbeit, brouillon,
      en cours, borrador, en curso, in vorbereitung, in bearbeitung, in prüfung, en préparation, en rédaction,
      en revue, en preparación, en revisión, en redacción
    `),
    Approved: list(`
      ready, ready to send, signed off, freigegeben, genehmigt, approuvé, validé, aprobado, bereit, versandbereit,
      approuvée, validée, prêt, prêt à envoyer, aprobada, listo, lista, listo para enviar
    `),
    Sent: list(`
      complete, completed, done, delivered, published, issued, communicated, closed, released, held, yes, gesendet,
      verschickt, versandt, envoyé, publié, enviado, publicado, ja, oui, sí, verteilt, veröffentlicht, kommuniziert,
      mitgeteilt, erledigt, abgeschlossen, envoyée, diffusé, diffusée, publiée, communiqué, enviada, difundido,
      publicada, comunicado
    `),
    Cancelled: list(`
      canceled, withdrawn, not required, abgesagt, annulé, cancelado, abgebrochen, entfallen, storniert, annulée,
      cancelada, anulado
    `),
  },
};

export type TestResult = "Not tested" | "Passed" | "Conditional" | "Failed";

export const TEST_RESULTS: Vocabulary<TestResult> = {
  name: "testResult",
  words: {
    "Not tested": list(`
      open, pending, planned, not started, in progress, testing, in test, to do, scheduled, blocked, deferred, not run,
      offen, geplant, nicht getestet, in prüfung, non testé, en cours, en attente, no probado, pendiente,
      nicht geprüft, ungeprüft, ausstehend, nicht begonnen, ungetestet, im test, à tester, non testée, non vérifié,
      en test, prévu, sin probar, no probada, por probar, en prueba
    `),
    Passed: list(`
      pass, ok, yes, y, accepted, approved, met, success, successful, complete, completed, satisfactory, compliant,
      bestanden, erfüllt, réussi, conforme, aprobado, superado, cumple, ja, oui, sí, erfolgreich, in ordnung, konform,
      abgenommen, réussie, franchi, satisfaisant, validé, accepté, passé, superada, aprobada, exitoso, aceptado,
      satisfactorio
    `),
    Conditional: list(`
      passed with comments, pass with comments, accepted with comments, conditional pass, partial, partially passed,
      partly met, minor defects, bedingt bestanden, avec réserves, con observaciones, mit auflagen, bedingt,
      teilweise, teilweise bestanden, mit mängeln, sous conditions, sous réserve, partiel, condicional,
      con condiciones, con reservas, parcial
    `),
    Failed: list(`
      fail, no, n, rejected, not met, not passed, unsatisfactory, defects found, non compliant, nicht bestanden,
      nicht erfüllt, échoué, non conforme, fallido, no superado, no cumple, nein, non, durchgefallen, fehlgeschlagen,
      gescheitert, abgelehnt, mängel, échec, en échec, échouée, rejeté, non réussi, fallida, fallado, rechazado,
      reprobado, no aprobado
    `),
  },
};
